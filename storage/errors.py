"""What can go wrong in storage."""

from uuid import UUID

from config.errors import WinnowError


class StorageError(WinnowError):
    """Root of this package's errors."""

    code = "storage"


class DatabaseUnavailableError(StorageError):
    """PostgreSQL cannot be reached; retry later."""

    code = "database_unavailable"


class CaseNotFoundError(StorageError):
    """No case has this id."""

    code = "case_not_found"

    def __init__(self, case_id: UUID) -> None:
        super().__init__(f"no case {case_id}")
        self.case_id = case_id


class StaleLeaseError(StorageError):
    """The lease has expired, was given back, or belongs to someone else."""

    code = "stale_lease"

    def __init__(self, case_id: UUID) -> None:
        super().__init__("your time on this case ended; claim it again, nothing you wrote is lost")
        self.case_id = case_id
