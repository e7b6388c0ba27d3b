/// Something wrong in the configuration: where, what, and what to do about it.
package struct Complaint: Sendable, Equatable, CustomStringConvertible {
    /// The file's path, from the configuration directory where it lies in there.
    package let file: String
    /// From 1; nil when the complaint is about the whole file.
    package let line: Int?
    /// A sentence without a full stop; remedies after a semicolon.
    package let message: String

    package init(file: String, line: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `dossier.toml:14: unknown key 'pth' in [[folder]]; did you mean 'path'?`
    package var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}

/// Everything that is wrong with a configuration, at once; none of it is in force.
package struct ConfigurationFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// Never empty; in order of file and line.
    package let complaints: [Complaint]

    /// What `dossier check` and `dossierd` exit with (EX_CONFIG of sysexits.h).
    package static let exitCode: Int32 = 78

    package init(complaints: [Complaint]) { self.complaints = complaints }

    package var description: String { complaints.map(\.description).joined(separator: "\n") }
}
