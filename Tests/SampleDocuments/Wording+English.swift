extension Wording {
    static let english = Wording(
        titles: [
            .invoice: "Invoice", .creditNote: "Credit note", .quote: "Quotation", .order: "Purchase order",
            .orderConfirmation: "Order confirmation", .deliveryNote: "Delivery note", .reminder: "Payment reminder",
            .statement: "Statement of account", .proForma: "Pro forma invoice",
        ],
        numbers: [
            .invoice: "Invoice no.", .creditNote: "Credit note no.", .quote: "Quotation no.", .order: "Order no.",
            .orderConfirmation: "Order no.", .deliveryNote: "Delivery note no.", .reminder: "Reminder no.",
            .statement: "Statement no.", .proForma: "Pro forma no.",
        ],
        dates: [
            .invoice: "Invoice date", .creditNote: "Date", .quote: "Quotation date", .order: "Order date",
            .orderConfirmation: "Order date", .deliveryNote: "Delivery date", .reminder: "Date", .statement: "Date",
            .proForma: "Date",
        ],
        dueDate: "Due date", validUntil: "Valid until", customerNo: "Customer no.", reference: "Your reference",
        vatNo: "VAT no.", attention: "attn.",
        columns: ["Item", "Description", "Quantity", "Price", "Amount"],
        openItemColumns: ["Invoice", "Date", "Due date", "Outstanding"],
        net: "Total excl. VAT", vat: "VAT", total: "Total incl. VAT", claimed: "Amount due",
        balance: "Closing balance",
        payment: "Please pay by %d to account %i, quoting %n.",
        reminderText: "According to our records the following invoices are still open. Kindly settle the amount.",
        reverseCharge: "Reverse charge, VAT exempt.", page: "Page", carried: "Carried forward",
        regards: "Kind regards",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        goods: [
            "Office chair, adjustable", "Copy paper A4, box", "Heating maintenance", "Technician hours",
            "Travel expenses", "Drawer unit, oak", "Table top 160 x 80 cm", "LED lamp, warm white",
            "White matt paint 10 l", "Fitting and adjustment", "Cleaning fluid 5 l", "Archive boxes, pack of 20",
        ], unit: "pc")
}
