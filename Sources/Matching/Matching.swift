// The lead file of the room Matching.
