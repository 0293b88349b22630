"""The HTTP interface: events in, queue and cases, labels out."""
