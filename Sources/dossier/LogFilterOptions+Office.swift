import Model
import Operations
import Recording

extension LogFilterOptions {
    /// Opens the office to show what the filters find, or to change it.
    ///
    /// Words are found in entries that are indexed. Those that are not yet are indexed here, for some seconds, by who
    /// may write. Where some are left, who only looks is told.
    /// - Throws: `Refusal` where some are left and something is to be changed: all that the filters mean, or nothing.
    func office(_ common: CommonOptions, readOnly: Bool) throws -> Office {
        let office = try common.office(readOnly: readOnly)
        guard text != nil, try office.ledger.unindexedEntries() > 0 else { return office }
        guard readOnly else {
            if try office.indexWords(within: .seconds(5)) { return office }
            let left = try office.ledger.unindexedEntries()
            throw Refusal(
                "\(left, "entry is", "entries are") not indexed yet and cannot be found by words; nothing was changed. dossierd does it: try again later."
            )
        }
        if office.user.may(.change), let writing = try? common.office(readOnly: false) {
            try writing.indexWords(within: .seconds(2))
        }
        let left = try office.ledger.unindexedEntries()
        if left > 0 {
            StandardError.say(
                "\(left, "entry is", "entries are") not indexed yet and cannot be found by words; dossierd does it.")
        }
        return office
    }
}
