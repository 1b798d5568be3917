"""The distances of the drawing, in the design's px."""

BOXES_APART = 36.0
"""From box to box in a layer."""
LINES_APART = 18.0
"""From a line that passes through a layer to what stands beside it."""
LAYERS_APART = 58.0
"""From a layer to the next, where lines bend; more where they have far to go sideways."""
MOST_APART = 140.0
BETWEEN_COLUMNS = 140.0
MARGIN = 48.0
LANE = 14.0
"""From line to line where they run side by side to the next column."""
HEAD = 9.0
"""The length of an arrow's head."""
