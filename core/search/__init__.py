"""From a typed query to ranked pages."""
