import Model

/// Where something stands on the document; it is put into words only for what becomes evidence.
enum PrintedPlace: Sendable, Equatable {
    /// "seller of the document"; empty for what stands nowhere.
    case words(String)
    /// Somewhere in a block.
    case block(Mention)
    /// A line of a page, both counted from 1.
    case line(Mention.Place, page: Int, number: Int, isRecognized: Bool)

    /// "address window, page 1, line 4".
    var words: String {
        switch self {
        case .words(let words): words
        case .block(let block): block.place(ofLine: 0).words
        case .line(let place, let page, let number, let isRecognized):
            "\(place.words), page \(page), line \(number)" + (isRecognized ? ", read by OCR" : "")
        }
    }
}

extension Mention.Place {
    fileprivate var words: String {
        switch self {
        case .addressee: "address window"
        case .sender: "sender's block"
        case .footer: "foot of the page"
        case .delivery: "delivery block"
        case .body: "text"
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
