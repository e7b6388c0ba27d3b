import Model

/// A mention on paper, taken apart once: its names, its address, and whether it is ours.
struct PaperBlock {
    let mention: Mention
    let reader: BlockReader
    /// It bears our name or a number of ours.
    let isOurs: Bool

    init(_ mention: Mention, ourselves: Ourselves, words: AddressWords) {
        self.mention = mention
        reader = BlockReader(lines: mention.place == .body ? [] : mention.lines, words: words)
        let isOurFoot = mention.place == .footer && mention.identifiers.contains(where: ourselves.owns)
        isOurs =
            isOurFoot || ourselves.ownsIdentity(among: mention.identifiers)
            || reader.names.contains { ourselves.isNamed($0) }
    }

    /// True for a block that may be the sender's or the addressee's.
    var mayBeParty: Bool { mention.place == .addressee || mention.place == .sender }

    /// True for a line with nothing but an address of mail: what is left of an addressee who has no more.
    var isMailAlone: Bool {
        guard mention.place == .body, mention.lines.count == 1, let line = mention.lines.first,
            let normal = EmailAddress.normalForm(line)
        else { return false }
        return mention.identifiers == [Identifier(scheme: .email, normal: normal)]
    }
}
