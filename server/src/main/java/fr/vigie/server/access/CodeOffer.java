package fr.vigie.server.access;

import fr.vigie.access.AccountName;

/**
 * A secret as it is shown once, to be taken over by an agent's application.
 *
 * @param side the side of the QR code in squares
 * @param path its dark squares as an SVG path
 * @param typed the secret for those who cannot read a QR code, in groups of four
 */
record CodeOffer(int side, String path, String typed) {

    static CodeOffer of(AccountName name, String secret) {
        String address = OneTimeCodes.addressOf(name, secret);
        return new CodeOffer(
                OneTimeCodes.sideOf(address),
                OneTimeCodes.pathOf(address),
                OneTimeCodes.typed(secret).replaceAll("(.{4})(?=.)", "$1 "));
    }

    @Override
    public String toString() {
        return "CodeOffer[hidden]";
    }
}
