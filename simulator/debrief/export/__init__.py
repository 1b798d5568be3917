"""An attempt handed out: its debrief as a page, a table or plain data, written whole or not."""
