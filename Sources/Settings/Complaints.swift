/// Gathers complaints while a configuration is read, so that none hides another.
final class Complaints {
    private var found: [(file: Int, complaint: Complaint)] = []
    private var files: [String: Int] = [:]
    /// What is no mistake, but seldom meant.
    private(set) var notes: [Complaint] = []

    /// Templates that rules name and no file has: they may have been made by command, and the ledger knows those.
    private(set) var unknownTemplates: [UnknownTemplate] = []

    var isEmpty: Bool { found.isEmpty }

    func add(_ file: String, _ line: Int?, _ message: String) {
        let order = files[file] ?? files.count
        files[file] = order
        let complaint = Complaint(file: file, line: line, message: message)
        if !found.contains(where: { $0.complaint == complaint }) { found.append((order, complaint)) }
    }

    func note(_ file: String, _ line: Int?, _ message: String) {
        let note = Complaint(file: file, line: line, message: message)
        if notes.count < Complaints.mostNotes, !notes.contains(note) { notes.append(note) }
    }

    func unknownTemplate(_ code: String, _ complaint: Complaint) {
        if unknownTemplates.count < Complaints.mostNotes {
            unknownTemplates.append(UnknownTemplate(code: code, complaint: complaint))
        }
    }

    private static let mostNotes = 1_000

    /// By file, in the order in which the files were first complained about, then by line.
    var inOrder: [Complaint] {
        found.enumerated().sorted {
            ($0.element.file, $0.element.complaint.line ?? 0, $0.offset)
                < ($1.element.file, $1.element.complaint.line ?? 0, $1.offset)
        }.map(\.element.complaint)
    }
}
