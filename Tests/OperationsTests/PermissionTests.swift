import Foundation
import Model
import Operations
import Recording
import Settings
import Testing

@Suite("Who may do what")
struct PermissionTests {
    private static func configuration() -> Configuration {
        let store = NSTemporaryDirectory() + "operations-" + UUID().uuidString
        return Configuration(
            company: Company(names: ["Peeters"], identifiers: [], emailDomains: [], languages: ["en"]),
            storePath: store, dictionariesPath: "", readerPath: "", sourceDirectory: "")
    }

    @Test("A reader cannot open the office to change something, and is told which group may")
    func readerIsRefused() throws {
        let configuration = PermissionTests.configuration()
        defer { try? FileManager.default.removeItem(atPath: configuration.storePath) }
        let reader = OfficeUser(name: "annelies", permission: .read)
        #expect(throws: OperationFailure.notAllowed(user: "annelies", .change)) {
            try Office(configuration, user: reader, readOnly: false)
        }
        #expect("\(OperationFailure.notAllowed(user: "annelies", .change))".contains("adduser annelies dossier-admin"))
        #expect(!FileManager.default.fileExists(atPath: configuration.storePath))
        let outsider = OfficeUser(name: "guest", permission: nil)
        let refusal = #expect(throws: OperationFailure.self) {
            try Office(configuration, user: outsider, readOnly: false)
        }
        #expect(refusal?.phrase.description.hasPrefix("user guest may neither read nor change the ledger;") == true)
        let office = try Office(configuration, user: reader, readOnly: true)
        try office.demand(.read)
        #expect(throws: OperationFailure.self) { try office.demand(.change) }
    }

    @Test("Who may change something may read, and who may nothing may not read")
    func permissionsInclude() {
        #expect(OfficeUser(name: "els", permission: .change).may(.read))
        #expect(!OfficeUser(name: "guest", permission: nil).may(.read))
    }
}
