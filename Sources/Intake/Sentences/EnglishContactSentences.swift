import ContactFiles
import Model

/// The report in English.
struct EnglishContactSentences: ContactSentences {
    func added(_ count: Int) -> String { "Added: \(count)" }
    func changed(_ count: Int) -> String { "Changed: \(count)" }
    func unchanged(_ count: Int) -> String { "Unchanged: \(count)" }
    func refused(_ count: Int) -> String { "Refused: \(count)" }
    var refusedTitle: String { "Left out:" }
    var remarksTitle: String { "Taken, but:" }
    var unreadable: String { "No contact could be read from this file." }
    func waiting(_ count: Int) -> String {
        "In review: \(count); 'dossier review retry --all' records what is known now."
    }
    var remedy: String { "Mend these lines and drop the file again; what was taken stays." }
    func line(_ number: Int) -> String { "line \(number)" }
    func sentence(for failure: ContactFileFailure) -> String { failure.description }
    func sentence(for reason: ContactFileNote.Reason) -> String { reason.words }
}
