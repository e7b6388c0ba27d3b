/// XML that Dossier does not read and yet knows by name, so that who drops it is told what it is.
enum OtherFormats {
    /// The name of the format; nil for XML of an unknown sort.
    static func name(of root: XMLElement) -> String? {
        for entry in byNamespace where root.namespace.lowercased().contains(entry.part) { return entry.name }
        return byRoot[root.name]
    }

    /// What a namespace contains, in lower case, however its version is written.
    private static let byNamespace: [(part: String, name: String)] = [
        ("crd.gov.pl/", "a structured document of the Polish administration (KSeF invoices are such)"),
        ("fatturapa.gov.it/", "FatturaPA, the Italian e-invoice"),
        ("agenziaentrate.gov.it/", "FatturaPA, the Italian e-invoice"),
        ("facturae", "Facturae, the Spanish e-invoice"), ("ebinterface.at/", "ebInterface, the Austrian e-invoice"),
        ("isdoc.cz/", "ISDOC, the Czech e-invoice"), ("eslog", "eSLOG, the Slovenian e-invoice"),
        ("nav.gov.hu/", "an invoice for the Hungarian tax office (NAV)"),
        ("sfti:documents:", "Svefaktura, the Swedish e-invoice"), ("rep.oio.dk/", "OIOXML, the old Danish e-invoice"),
        ("aade.gr/mydata", "myDATA, for the Greek tax office"), ("sat.gob.mx/cfd", "CFDI, the Mexican e-invoice"),
        ("portalfiscal.inf.br/nfe", "NF-e, the Brazilian e-invoice"), ("opentrans.org/", "openTRANS"),
        ("bmecat.org/", "a BMEcat catalogue"), ("gs1:ecom", "GS1 XML"), ("ean.ucc", "GS1 XML"),
        ("rosettanet", "RosettaNet"), ("xcbl", "xCBL"), ("hr-xml.org/", "HR-XML (SETU)"),
        ("setu.nl/", "HR-XML (SETU)"), ("xbrl.org/", "an XBRL report"), ("auditfile", "an audit file for a tax office"),
        ("urn:iso:std:iso:20022:", "an ISO 20022 payment or account message"), ("urn:swift:", "a SWIFT message"),
        ("opendocument:", "an OpenDocument file"), ("schemas.microsoft.com/office", "a Microsoft Office file"),
        ("uncefact:data:", "a UN/CEFACT message"),
    ]

    /// Formats that have no namespace, or a different one each time.
    private static let byRoot = [
        "FatturaElettronica": "FatturaPA, the Italian e-invoice",
        "Faktura": "an invoice in the manner of the Polish KSeF",
        "Facturae": "Facturae, the Spanish e-invoice", "Finvoice": "Finvoice, the Finnish e-invoice",
        "INVOICE_CENTER": "TEAPPSXML, a Finnish e-invoice", "cXML": "cXML", "Envelope": "a SOAP message",
        "AuditFile": "an audit file for a tax office",
        "auditfile": "an audit file for a tax office", "Comprobante": "CFDI, the Mexican e-invoice",
        "ORDER": "an openTRANS order", "INVOICE": "an openTRANS invoice",
        "StandardBusinessDocument": "an empty envelope",
    ]
}
