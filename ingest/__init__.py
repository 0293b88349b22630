"""From bytes to conversations and reports: wire formats, Kafka, files, dead letters."""
