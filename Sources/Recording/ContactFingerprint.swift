import Crypto
import Foundation
import Model

/// What an import says about a contact, in 16 bytes: a contact whose fingerprint is known is left alone, without a look
/// at the rest of it.
enum ContactFingerprint {
    static func of(_ record: ImportedContact) -> Data {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        // Each text ends with a byte that no UTF-8 holds, so that no two contacts look alike.
        func add(_ text: String?) {
            if let text { bytes.append(contentsOf: text.utf8) }
            bytes.append(text == nil ? 0xFE : 0xFF)
        }
        func add(_ address: PostalAddress, _ address2: String?) {
            for text in [address.street, address2, address.postCode, address.city, address.country] { add(text) }
        }
        let contact = record.contact
        for text in [
            contact.kind.rawValue, contact.name, contact.name2, contact.companyNumber, contact.companyName,
            contact.languageCode, contact.salespersonCode, contact.correspondenceType,
        ] { add(text) }
        add(contact.address, contact.address2)
        for identifier in contact.identifiers.sorted(by: {
            ($0.scheme.rawValue, $0.value) < ($1.scheme.rawValue, $1.value)
        }) {
            add(identifier.scheme.rawValue)
            add(identifier.value)
        }
        for texts in [contact.aliases, contact.formerNames, contact.formerNumbers] {
            add(nil)
            for text in texts { add(text) }
        }
        for other in contact.otherAddresses {
            add(other.code)
            add(other.address, other.address2)
            add(other.from?.description)
            add(other.until?.description)
        }
        // Only where there are any, so that what was imported before they were known keeps its fingerprint.
        if !contact.businessRelations.isEmpty {
            add("relations")
            for relation in contact.businessRelations { add(relation.rawValue) }
        }
        if contact.isExcludedFromSegments { add("excluded") }
        if contact.isPrivacyBlocked { add("blocked") }
        // Another choice of columns says something else, even where the rest is the same.
        let fields = record.fields.map { $0.reduce(0) { $0 | $1.bit } } ?? UInt64.max
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: fields >> UInt64(shift))) }
        return Data(SHA256.hash(data: bytes).prefix(16))
    }
}
