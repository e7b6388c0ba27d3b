import Model

/// Which way a document went: by which party we are.
struct DirectionFinder {
    let ourselves: Ourselves

    struct Finding {
        var direction: Direction?
        var reason: Phrase
    }

    /// `blocks`: the mentions of the facts, taken apart.
    func find(in facts: Facts, blocks: [PaperBlock]) -> Finding {
        blocks.isEmpty ? byParties(facts) : byPlaces(blocks)
    }

    /// The parties of an XML document, and of paper of which only the parties are known.
    private func byParties(_ facts: Facts) -> Finding {
        let weSell = ourselves.isParty(facts.seller)
        let weBuy = ourselves.isParty(facts.buyer)
        guard weSell != weBuy else {
            return Finding(
                direction: nil,
                reason: weSell ? "both the seller and the buyer are us" : "neither the seller nor the buyer is us")
        }
        let issued = weSell == (facts.issuerRole == .seller)
        return Finding(
            direction: issued ? .outbound : .inbound, reason: weSell ? "we are the seller" : "we are the buyer")
    }

    /// On paper no single place is sure: a letterhead may be a picture, and which of two blocks is the sender's was
    /// told without knowing us. So what speaks for each direction is weighed; most of all whose particulars stand in
    /// the foot of the page and whose account is to be paid to. A narrow result is none.
    private func byPlaces(_ blocks: [PaperBlock]) -> Finding {
        var out = Scale()
        var into = Scale()
        for block in blocks {
            let (mention, ours) = (block.mention, block.isOurs)
            let theirs = mention.identifiers.filter { $0.isIdentity && !ourselves.owns($0) }
            let theirAccount = theirs.contains { $0.scheme == .iban }
            let ourAccount = mention.identifiers.contains { $0.scheme == .iban && ourselves.owns($0) }
            switch mention.place {
            case .addressee where ours: into.put(2, "we are the addressee")
            case .addressee: out.put(1, "the addressee is another")
            case .sender where ours: out.put(2, "we are the sender")
            case .sender where !theirs.isEmpty: into.put(1, "the sender has other numbers than ours")
            case .footer where ours: out.put(5, "our particulars stand in the foot of the page")
            case .footer where theirAccount: into.put(5, "another's account stands in the foot of the page")
            case .footer where !theirs.isEmpty: into.put(1, "other numbers stand in the foot of the page")
            case .body where ourAccount: out.put(3, "payment is asked to our account")
            case .body where theirAccount: into.put(3, "payment is asked to another's account")
            case .body where mention.identifiers.contains(where: ourselves.owns):
                out.put(1, "an address of ours to answer to stands in the text")
            case .delivery where ours: into.put(1, "we are the place of delivery")
            default: break
            }
        }
        return weigh(out, into)
    }

    private func weigh(_ out: Scale, _ into: Scale) -> Finding {
        let difference = out.weight - into.weight
        let reasons = (out.reasons + into.reasons).joined(separator: "; ")
        guard abs(difference) >= 2 else {
            let isMentioned = !(out.reasons + into.reasons).isEmpty
            return Finding(
                direction: nil,
                reason: isMentioned ? "unclear: \(reasons)" : "we are not mentioned on the document")
        }
        return Finding(direction: difference > 0 ? .outbound : .inbound, reason: reasons)
    }

    /// What speaks for one direction; each reason counts once, however often it is met.
    private struct Scale {
        private(set) var weight = 0
        private(set) var reasons: [Phrase] = []

        mutating func put(_ weight: Int, _ reason: Phrase) {
            guard !reasons.contains(reason) else { return }
            self.weight += weight
            reasons.append(reason)
        }
    }
}
