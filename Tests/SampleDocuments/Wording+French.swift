extension Wording {
    static let french = Wording(
        titles: [
            .invoice: "Facture", .creditNote: "Note de crédit", .quote: "Devis", .order: "Bon de commande",
            .orderConfirmation: "Confirmation de commande", .deliveryNote: "Bon de livraison",
            .reminder: "Rappel de paiement", .statement: "Relevé de compte", .proForma: "Facture pro forma",
        ],
        numbers: [
            .invoice: "Facture n°", .creditNote: "Note de crédit n°", .quote: "Devis n°", .order: "Commande n°",
            .orderConfirmation: "Commande n°", .deliveryNote: "Bon de livraison n°", .reminder: "Rappel n°",
            .statement: "Relevé n°", .proForma: "Pro forma n°",
        ],
        dates: [
            .invoice: "Date de facture", .creditNote: "Date", .quote: "Date du devis", .order: "Date de commande",
            .orderConfirmation: "Date de commande", .deliveryNote: "Date de livraison", .reminder: "Date",
            .statement: "Date", .proForma: "Date",
        ],
        dueDate: "Date d'échéance", validUntil: "Valable jusqu'au", customerNo: "N° client",
        reference: "Votre référence", vatNo: "N° TVA", attention: "à l'attention de",
        columns: ["Article", "Désignation", "Quantité", "Prix", "Montant"],
        openItemColumns: ["Facture", "Date", "Échéance", "Solde ouvert"],
        net: "Total HTVA", vat: "TVA", total: "Total TVAC", claimed: "Montant à payer", balance: "Solde final",
        payment: "À payer avant le %d sur le compte %i avec la communication %n.",
        reminderText: "Sauf erreur de notre part, les factures suivantes restent ouvertes. Merci de les régler.",
        reverseCharge: "Autoliquidation, livraison intracommunautaire.", page: "Page", carried: "À reporter",
        regards: "Cordialement",
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        goods: [
            "Chaise de bureau réglable", "Papier A4, carton", "Entretien du chauffage", "Heures de technicien",
            "Frais de déplacement", "Meuble à tiroirs en chêne", "Plateau de table 160 x 80 cm", "Lampe LED",
            "Peinture blanche mate 10 l", "Pose et réglage", "Produit de nettoyage 5 l", "Boîtes d'archives, 20 pièces",
        ], unit: "pce")
}
