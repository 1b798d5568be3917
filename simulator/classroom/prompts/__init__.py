"""The question that opens the discussion, fitted to how the room split."""
