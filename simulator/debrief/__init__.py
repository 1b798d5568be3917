"""What an attempt showed: how the customer left, what moved them, and which skills did it."""
