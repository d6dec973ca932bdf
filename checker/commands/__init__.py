"""The commands: one module each, with a constant `command`. They import what is heavy when they run."""
