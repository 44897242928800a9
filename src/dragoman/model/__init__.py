"""The values: the road in the singular. Frozen, slotted, no I/O, no methods that act."""
