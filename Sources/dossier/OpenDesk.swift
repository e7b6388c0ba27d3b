import Intake
import Operations
import Recording
import Settings

/// The ledger with the taxonomy of today, and the desk at which waiting documents are settled.
struct OpenDesk {
    let configuration: Configuration
    let ledger: SQLiteLedger
    let desk: ReviewDesk

    init(_ common: CommonOptions, readOnly: Bool = false) throws {
        let office = try common.office(readOnly: readOnly, needsRules: true)
        (configuration, ledger) = (office.configuration, office.ledger)
        desk = try ReviewDesk(configuration, ledger: ledger)
    }
}
