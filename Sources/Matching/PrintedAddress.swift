import Model

/// The address lines of a party as the document shows them.
struct PrintedAddress: Sendable {
    private var lines: [FoldedLine] = []
    private(set) var postCodes: Set<String> = []
    private var towns: Set<String> = []
    private var showsStreet = false

    var isEmpty: Bool { lines.isEmpty }

    /// The lines of one block: what stands below its first line, down to the post code and the country.
    mutating func add(block: [String]) {
        var previous: [FoldedLine] = []
        for text in block {
            let line = FoldedLine(text)
            guard !line.words.isEmpty else { continue }
            lines.append(line)
            note(line, above: previous)
            // "Koningin Astridlaan 49, 3500 Hasselt": the post code stands behind a comma.
            let pieces = text.split(separator: ",").dropFirst()
            for piece in pieces { note(FoldedLine(piece), above: [line]) }
            previous.append(line)
        }
    }

    mutating func add(_ address: PostalAddress) {
        if let street = address.street {
            lines.append(FoldedLine(street))
            showsStreet = true
        }
        if let code = address.postCode.map(PostCode.normalForm), !code.isEmpty { postCodes.insert(code) }
        if let city = address.city { addTown(FoldedLine(city).words[...]) }
    }

    private mutating func note(_ line: FoldedLine, above previous: [FoldedLine]) {
        let codes = line.postCodes
        guard !codes.isEmpty else { return }
        for (code, town) in codes {
            postCodes.insert(code)
            addTown(town)
        }
        let above = previous.suffix(3)
        if above.contains(where: { line in
            line.words.contains(where: FoldedLine.isNumber) && line.words.contains { $0.utf8.count > 2 }
        }) {
            showsStreet = true
        }
    }

    private mutating func addTown(_ words: ArraySlice<String>) {
        guard !words.isEmpty else { return }
        towns.insert(CityNames.canonical(words))
    }

    /// How well the address on a contact's card agrees with what is printed.
    /// `secondLine`: on some cards the street stands there, and a building in the first.
    func agreement(with address: PostalAddress, secondLine: String? = nil) -> AddressAgreement {
        guard !postCodes.isEmpty || !towns.isEmpty else { return .unknown }
        let code = address.postCode.map(PostCode.normalForm) ?? ""
        let town = address.city.map { CityNames.canonical(FoldedLine($0).words) } ?? ""
        guard !code.isEmpty || !town.isEmpty else { return .unknown }
        var street = address.street.flatMap { Street($0) }
        if street?.hasNumber != true, let second = secondLine.flatMap({ Street($0) }), second.hasNumber {
            street = second
        }
        let sameStreet = street.map { street in lines.contains { street.stands(in: $0) } } ?? false
        let sameTown = !town.isEmpty && towns.contains(town)
        let sameCode = !code.isEmpty && postCodes.contains(code)
        let likeness: AddressLikeness
        if code.isEmpty || postCodes.isEmpty {
            likeness = sameTown ? (sameStreet ? .full : .town) : .different
        } else if !sameCode {
            likeness = sameStreet && sameTown ? .postCode : .different
        } else if sameStreet {
            likeness = isOtherTown(than: town) ? .postCode : .full
        } else {
            let tellsNoStreet = street == nil || !showsStreet
            likeness = tellsNoStreet && !isOtherTown(than: town) ? .postCode : .town
        }
        return AddressAgreement(likeness: likeness, street: sameStreet, postCode: sameCode, town: sameTown)
    }

    /// True when a town is printed that cannot be this one: no other name of it, no part of it such as Gentbrugge, and
    /// no slip of the pen.
    private func isOtherTown(than town: String) -> Bool {
        !town.isEmpty && !towns.isEmpty
            && !towns.contains { $0.contains(town) || town.contains($0) || Spelling.isNear($0, town) }
    }
}
