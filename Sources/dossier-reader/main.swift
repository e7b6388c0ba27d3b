import Reading

// Reads documents for the process that started it, in a sandbox; nobody else has a use for it.
ReaderProgram.run(CommandLine.arguments)
