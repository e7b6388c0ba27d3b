// The lead file of the room Intake.
