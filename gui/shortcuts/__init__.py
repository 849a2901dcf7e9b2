"""Which keys do what, and the page where a person gives commands others."""
