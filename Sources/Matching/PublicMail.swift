import Model

extension Identifier {
    /// True for an address of mail at a domain of its own: at a public provider anyone may have one.
    var isOwnMail: Bool {
        scheme == .email && !PublicMail.domains.contains(EmailAddress.domain(value))
    }
}

/// Providers where anyone can have an address.
enum PublicMail {
    static let domains: Set<String> = Set(
        """
        gmail.com googlemail.com hotmail.com hotmail.be hotmail.fr hotmail.nl hotmail.de hotmail.co.uk outlook.com
        outlook.be outlook.fr outlook.nl outlook.de live.com live.be live.nl live.fr live.de msn.com yahoo.com yahoo.fr
        yahoo.de yahoo.co.uk ymail.com rocketmail.com icloud.com me.com mac.com aol.com telenet.be skynet.be
        proximus.be scarlet.be pandora.be belgacom.net voo.be brutele.be edpnet.be mail.be base.be orange.be orange.fr
        wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr gmx.de gmx.net gmx.com web.de t-online.de
        freenet.de arcor.de mail.de posteo.de ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl home.nl hetnet.nl
        casema.nl chello.nl upcmail.nl pt.lu internet.lu vo.lu eircom.net proton.me protonmail.com pm.me tutanota.com
        tutamail.com zoho.com mail.com fastmail.com hey.com btinternet.com virginmedia.com sky.com libero.it
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
