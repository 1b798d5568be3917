"""What trainees did."""
