"""Settings, policy, metrics and logging: what every other package may rely on."""
