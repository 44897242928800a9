"""From bytes to a Copy, from Copies to a Story. Pure: no disk, no network, no clock."""
