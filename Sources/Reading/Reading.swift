// Bytes of a document → what it says: pages, XML and embedded files are got out of it, and understood, in a process
// of its own that can do nothing else. `DocumentReader` is the work, `ReaderProgram` the process around it,
// `Sandbox` its walls. What fails is a `ProblemReason`.
