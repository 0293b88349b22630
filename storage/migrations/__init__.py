"""The schema, revision by revision; run by `storage.migrate`."""
