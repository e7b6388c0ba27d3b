extension PaperPrinter {
    private var edges: [Double] { [left, left + 62, 370, 455, right] }

    mutating func table() {
        tableHead(words.columns)
        var carried = 0
        for line in paper.lines {
            if y > lowest {
                if paper.kind != .deliveryNote {
                    write(words.carried, x: 370, size: 9, align: .right)
                    write(writing.amount(carried), x: right, size: 9, align: .right)
                }
                turnPage()
                tableHead(words.columns)
            }
            carried += line.amount
            write(line.code, x: edges[0], size: 9)
            write(line.text, x: edges[1], size: 9)
            write("\(line.quantity) \(line.unit)", x: edges[2], size: 9, align: .right)
            if paper.kind != .deliveryNote {
                write(writing.amount(line.price), x: edges[3], size: 9, align: .right)
                write(writing.amount(line.amount), x: edges[4], size: 9, align: .right)
            }
            y += 15
        }
        rule()
        y += 10
    }

    private mutating func tableHead(_ columns: [String]) {
        let columns = paper.kind == .deliveryNote ? Array(columns.prefix(3)) : columns
        for (index, column) in columns.enumerated() {
            write(column, x: edges[index], size: 9, bold: true, align: index < 2 ? .left : .right)
        }
        y += 14
        rule()
        y += 4
    }

    mutating func totals() {
        if y > lowest { turnPage() }
        let rate = "\(words.vat) \(paper.vatRate)%"
        for (label, amount, bold) in [
            (words.net, paper.net, false), (rate, paper.vat, false), (words.total, paper.net + paper.vat, true),
        ] {
            write(label, x: 340, bold: bold)
            write(writing.money(amount), x: right, bold: bold, align: .right)
            y += 15
        }
        if paper.vatRate == 0 {
            write(words.reverseCharge, x: left, size: 8.5)
            y += 14
        }
    }

    mutating func openItems() {
        write(words.reminderText, x: left, size: 9.5)
        y += 24
        let edges = [left, 200.0, 320, right]
        for (index, column) in words.openItemColumns.enumerated() {
            write(column, x: edges[index], size: 9, bold: true, align: index < 3 ? .left : .right)
        }
        y += 16
        for item in paper.openItems {
            write(item.number, x: edges[0], size: 9)
            write(writing.date(item.date, inWords: false), x: edges[1], size: 9)
            write(writing.date(item.dueDate, inWords: false), x: edges[2], size: 9)
            write(writing.amount(item.amount), x: edges[3], size: 9, align: .right)
            y += 14
        }
        y += 8
        write(paper.kind == .statement ? words.balance : words.claimed, x: 320, bold: true)
        write(writing.money(paper.total ?? 0), x: right, bold: true, align: .right)
        y += 20
    }

    /// How to pay, where there is something to pay, and the regards.
    mutating func closing() {
        if y > lowest { turnPage() }
        y += 14
        if paper.kind == .invoice, let due = paper.dueDate, let iban = paper.issuer.iban {
            let number =
                paper.isOutbound && paper.addressee.country == "BE" && paper.seriesNumber % 2 == 0
                ? CheckDigits.structuredCommunication(paper.seriesNumber + 26_000_000) : paper.number
            let values = [
                "%d": writing.date(due, inWords: datesInWords), "%i": Writing.grouped(iban: iban), "%n": number,
            ]
            let sentence = words.payment.split(separator: " ").map { word in
                values.first { word.hasPrefix($0.key) }.map { $0.value + word.dropFirst(2) } ?? String(word)
            }
            write(sentence.joined(separator: " "), x: left, size: 9)
            y += 18
        }
        write(words.regards, x: left, size: 9)
    }
}
