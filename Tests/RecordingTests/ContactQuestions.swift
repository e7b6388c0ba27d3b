import Model

@testable import Recording

/// One question at a time, as tests ask.
extension SQLiteLedger {
    func contacts(identifiedBy identifiers: [Identifier]) throws -> [Contact] {
        try consult { try $0.contacts(identifiedBy: identifiers) }
    }

    func contacts(named keys: [NameKey]) throws -> [Contact] { try consult { try $0.contacts(named: keys) } }

    func contacts(near postCodes: [String], named keys: [NameKey], limit: Int) throws -> [Contact] {
        try consult { try $0.contacts(near: postCodes, named: keys, limit: limit) }
    }

    func contacts(ofDocumentNumbered number: String) throws -> [Contact] {
        try consult { try $0.contacts(ofDocumentNumbered: number) }
    }
}
