import Foundation
import Model
import Recording
import Settings
import Testing

@testable import Operations

@Suite("What may be entered on an entry")
struct EntryOperationTests {
    let directory = NSTemporaryDirectory() + "operations-" + UUID().uuidString

    private func office(_ permission: Permission) throws -> Operations.Office {
        let configuration = Configuration(
            company: Company(names: ["X"], identifiers: [], emailDomains: [], languages: ["nl"]), storePath: directory,
            dictionariesPath: "", readerPath: "", sourceDirectory: "")
        return try Operations.Office(
            configuration, user: OfficeUser(name: "els", permission: permission), readOnly: permission == .read)
    }

    @Test("is checked before anything is changed, and who may only read changes nothing")
    func checks() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let office = try office(.change)
        func refusal(_ action: EntryAction, _ reason: String? = nil) -> String? {
            do {
                _ = try office.change([1], action, reason: reason, at: Moment(seconds: 0))
                return nil
            } catch { return "\(error)" }
        }
        #expect(refusal(.cancel)?.contains("with a reason") == true)
        #expect(refusal(.cancel, "  ")?.contains("with a reason") == true)
        #expect(refusal(.cancel, String(repeating: "x", count: 1001))?.contains("at most 1000") == true)
        #expect(refusal(.comment(" \n "))?.contains("at least one") == true)
        #expect(refusal(.comment(String(repeating: "x", count: 65_537)))?.contains("65536") == true)
        #expect(refusal(.edit([.description("")]))?.contains("cannot be empty") == true)
        #expect(refusal(.edit([.subject(String(repeating: "é", count: 101))]))?.contains("at most 100") == true)
        #expect(refusal(.edit([.salesperson(String(repeating: "A", count: 21))]))?.contains("at most 20") == true)
        #expect(refusal(.edit([.campaign("SPRING"), .subject(nil)])) == nil)
        let reader = try self.office(.read)
        #expect(throws: OperationFailure.notAllowed(user: "els", .change)) {
            try reader.change([1], .uncancel, at: Moment(seconds: 0))
        }
        #expect(throws: OperationFailure.notAllowed(user: "els", .change)) {
            try reader.purge([1], filter: "", at: Moment(seconds: 0))
        }
    }
}
