import Model

/// Where something stands on the document; it is put into words only for what becomes evidence.
enum PrintedPlace: Sendable, Equatable {
    case nowhere
    /// In the data of an XML document, or of paper of which only the parties are known.
    case data(PartyRole)
    /// Where the layout told whose it is.
    case layout(PartyRole)
    case page(Int)
    /// Somewhere in a block.
    case block(Mention)
    /// A line of a page, both counted from 1.
    case line(Mention.Place, page: Int, number: Int, isRecognized: Bool)
    /// Where a rule took it.
    case rule(String, CompiledExtraction.Spot)

    /// "address window, page 1, line 4"; nil for nowhere.
    var phrase: Phrase? {
        switch self {
        case .nowhere: return nil
        case .data(let role): return PrintedPlace.phrase(ofData: role)
        case .layout(let role): return PrintedPlace.phrase(ofLayout: role)
        case .page(let number): return "page \(number)"
        case .block(let block): return block.place(ofLine: 0).phrase
        case .line(let place, let page, let number, let isRecognized):
            let line = place.phrase(page: page, line: number)
            return isRecognized ? "\(line), read by OCR" : line
        case .rule(let name, let spot): return spot.phrase(rule: name)
        }
    }

    private static func phrase(ofData role: PartyRole) -> Phrase {
        switch role {
        case .seller: "seller of the document"
        case .buyer: "buyer of the document"
        case .delivery: "delivery of the document"
        }
    }

    private static func phrase(ofLayout role: PartyRole) -> Phrase {
        switch role {
        case .seller: "read as the seller"
        case .buyer: "read as the buyer"
        case .delivery: "read as the delivery"
        }
    }
}

extension Mention.Place {
    fileprivate func phrase(page: Int, line: Int) -> Phrase {
        switch self {
        case .addressee: "address window, page \(page), line \(line)"
        case .sender: "sender's block, page \(page), line \(line)"
        case .footer: "foot of the page, page \(page), line \(line)"
        case .delivery: "delivery block, page \(page), line \(line)"
        case .body: "text, page \(page), line \(line)"
        }
    }
}

extension Mention {
    /// Where one of its `lines` stands.
    func place(ofLine index: Int) -> PrintedPlace { printedPlace(lineNumber(ofLine: index)) }

    /// Where one of its `identifiers` stands.
    func place(ofIdentifier index: Int) -> PrintedPlace { printedPlace(lineNumber(ofIdentifier: index)) }

    /// The line above the first.
    var placeAbove: PrintedPlace { printedPlace(line - 1) }

    private func printedPlace(_ number: Int) -> PrintedPlace {
        .line(place, page: page, number: number, isRecognized: isRecognized == true)
    }
}
