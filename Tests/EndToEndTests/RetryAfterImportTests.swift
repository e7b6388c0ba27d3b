import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Documents that wait while contacts come (End to End)", .ownThread)
struct RetryAfterImportTests {
    @Test("with retry in the configuration, the running service records what an import by command makes known")
    func byCommand() throws {
        let office = try ScratchOffice(seed: 11, importsContacts: false)
        try office.configure(folder: "[review]\nretry = true")
        try office.startDaemon()
        let document = office.sample.document(0, form: .xml)
        try office.put(document.fileName, document.bytes)
        try office.wait("the document waits for a person") { try office.reviews.count == 1 }
        let contacts = office.root.appending(path: "contacts.csv")
        try Data(office.sample.contactsCSV.utf8).write(to: contacts)
        #expect(try office.dossier("contacts", "import", contacts.path).status == 0)
        try office.wait("the document is recorded") { try office.entries.count == 1 }
        #expect(try office.reviews.isEmpty)
    }
}
