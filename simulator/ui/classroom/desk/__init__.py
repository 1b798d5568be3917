"""The facilitator's own screen."""
