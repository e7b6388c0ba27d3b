/// Invents papers one after the other: who sends what to whom, when, for how much.
struct PaperWriter {
    let book: ContactBook
    let seed: UInt64

    /// The paper with this index, and the contact it concerns. `kinds` limits what may be written.
    func paper(_ index: Int, kinds: [PaperPlan], stranger: Bool) -> (BusinessPaper, SampleContact) {
        var random = RandomSource(seed: seed &* 0x2545_F491_4F6C_DD1D ^ UInt64(index))
        let plan = PaperWriter.choose(from: kinds, &random)
        let needsCustomer = plan.isOutbound == (plan.kind != .order)
        let circle = (stranger ? book.strangers : needsCustomer ? book.customers : book.suppliers)
            .filter { plan.isOutbound || !$0.isPerson }
            .filter { !stranger || ($0.role == .customer) == needsCustomer }
        let contact = random.one(of: circle)
        let party = contact.party
        let us = SampleParty.ourOffice
        let day = index * 7 % 250 + random.number(0...6)
        var paper = BusinessPaper(
            kind: plan.kind, isOutbound: plan.isOutbound, issuer: plan.isOutbound ? us : party,
            addressee: plan.isOutbound ? party : us,
            customerNo: plan.isOutbound ? (stranger || plan.kind == .order ? nil : contact.number) : nil,
            number: PaperWriter.number(plan, index, contact, &random), date: SampleDate(dayOf2026: day),
            language: party.language,
            seriesNumber: index, vatRate: party.country == "BE" ? 21 : 0)
        let days = [.invoice, .quote].contains(plan.kind) ? random.one(of: [14, 30, 30]) : nil
        paper.dueDate = days.map { SampleDate(dayOf2026: day + $0) }
        paper.reference = random.once(in: 3) ? "PO-\(random.number(4100...9899))" : nil
        fill(&paper, &random)
        return (paper, contact)
    }

    private static func choose(from plans: [PaperPlan], _ random: inout RandomSource) -> PaperPlan {
        var ticket = random.number(0...(plans.reduce(0) { $0 + $1.weight } - 1))
        for plan in plans {
            if ticket < plan.weight { return plan }
            ticket -= plan.weight
        }
        return plans[0]
    }

    /// Ours run in one series by kind; those of others carry something of their sender.
    private static func number(
        _ plan: PaperPlan, _ index: Int, _ contact: SampleContact, _ random: inout RandomSource
    ) -> String {
        let count = CheckDigits.padded(index + 1, 4)
        guard plan.isOutbound else {
            let initials = String(contact.party.name.filter { $0.isUppercase && $0.isASCII }.prefix(2))
            switch random.number(0...2) {
            case 0: return "\(initials)26-\(count)"
            case 1: return "26\(CheckDigits.padded(index + 1, 6))"
            default: return "\(initials)/2026/\(count)"
            }
        }
        return "\(plan.prefix)2026-\(count)"
    }

    private func fill(_ paper: inout BusinessPaper, _ random: inout RandomSource) {
        if paper.kind == .reminder || paper.kind == .statement {
            for item in 0..<random.number(1...4) {
                let day = max(0, paper.seriesNumber * 7 % 250 - 60 + item * 9)
                paper.openItems.append(
                    BusinessPaper.OpenItem(
                        number: "F2025-\(random.number(1000...9999))", date: SampleDate(dayOf2026: day),
                        dueDate: SampleDate(dayOf2026: day + 30), amount: random.number(2_500...480_000)))
            }
            return
        }
        let goods = Wording.of(paper.language).goods
        for _ in 0..<(random.once(in: 12) ? random.number(26...40) : random.number(1...7)) {
            let item = random.number(0...(goods.count - 1))
            paper.lines.append(
                BusinessPaper.Line(
                    code: "A\(100 + item * 7)", text: goods[item], quantity: random.number(1...12),
                    unit: Wording.of(paper.language).unit, price: random.number(350...38_900)))
        }
    }
}
