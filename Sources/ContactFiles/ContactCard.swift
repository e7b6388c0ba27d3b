package import Model

/// Writes contacts as vCards. What the standard has no property for stands under names of our own, `X-DOSSIER-…`.
package enum ContactCard {
    package enum Version: String, Sendable, CaseIterable { case three = "3", four = "4" }

    /// One card, with its last line end.
    package static func card(_ contact: Contact, _ version: Version) -> [UInt8] {
        var lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue).0", "UID:" + escaped(contact.number)]
        func add(_ name: String, _ value: String?) {
            if let value { lines.append("\(name):\(escaped(value))") }
        }
        if version == .four { add("KIND", contact.kind == .company ? "org" : "individual") }
        if version == .three, contact.kind == .company { add("X-ABSHOWAS", "COMPANY") }
        add("FN", contact.name)
        let words = contact.name.split(separator: " ")
        let isPerson = contact.kind == .person
        let last = isPerson ? words.last.map(String.init) ?? "" : ""
        let first = isPerson ? words.dropLast().joined(separator: " ") : ""
        lines.append("N:\(escaped(last));\(escaped(first));;;")
        add("ORG", isPerson ? contact.companyName : contact.name)
        addresses(contact, &lines)
        for (scheme, name) in CardNames.written {
            for identifier in contact.identifiers where identifier.scheme == scheme {
                add(name, (version == .four && scheme == .phone ? "tel:" : "") + identifier.value)
            }
        }
        if !contact.aliases.isEmpty { lines.append("NICKNAME:" + contact.aliases.map(escaped).joined(separator: ",")) }
        for name in contact.formerNames { add("X-DOSSIER-FORMER-NAME", name) }
        for number in contact.formerNumbers { add("X-DOSSIER-FORMER-NO", number) }
        add("X-DOSSIER-NO", contact.number)
        add("X-DOSSIER-NAME-2", contact.name2)
        add("X-DOSSIER-COMPANY-NO", contact.companyNumber)
        add("X-DOSSIER-LANGUAGE", contact.languageCode)
        add("X-DOSSIER-SALESPERSON", contact.salespersonCode)
        add("X-DOSSIER-CORRESPONDENCE", contact.correspondenceType)
        let relations = contact.businessRelations.map { escaped($0.caption) }
        if !relations.isEmpty { lines.append("X-DOSSIER-BUSINESS-RELATION:" + relations.joined(separator: ",")) }
        if contact.isExcludedFromSegments { add("X-DOSSIER-EXCLUDE-FROM-SEGMENT", "Yes") }
        if contact.isPrivacyBlocked { add("X-DOSSIER-PRIVACY-BLOCKED", "Yes") }
        lines.append("END:VCARD")
        return lines.flatMap(folded)
    }

    private static func addresses(_ contact: Contact, _ lines: inout [String]) {
        func add(_ parameters: String, _ address: PostalAddress, _ address2: String?) {
            let parts = ["", address2, address.street, address.city, "", address.postCode, address.country]
            lines.append("ADR;\(parameters):" + parts.map { escaped($0 ?? "") }.joined(separator: ";"))
        }
        if contact.address != PostalAddress() || contact.address2 != nil || !contact.otherAddresses.isEmpty {
            add("TYPE=WORK,PREF", contact.address, contact.address2)
        }
        for other in contact.otherAddresses {
            add(
                "TYPE=WORK;X-CODE=\(CardParameter.quoted(other.code))" + (other.from.map { ";X-FROM=\($0)" } ?? "")
                    + (other.until.map { ";X-UNTIL=\($0)" } ?? ""), other.address, other.address2)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "\\,;".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }

    /// Lines of at most 75 bytes, folded between characters.
    private static func folded(_ line: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var length = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes.append(contentsOf: String(scalar).utf8)
            length += width
        }
        return bytes + [0x0D, 0x0A]
    }
}
