package fr.vigie.server.onvif;

import fr.vigie.language.Text;
import fr.vigie.server.onvif.OnvifException.Reason;
import fr.vigie.setup.SetupRefusal;

/** Says what went wrong with a device, one sentence each; nothing that the device said is in it. */
final class DeviceWords {

    private DeviceWords() {}

    static SetupRefusal refusal(Reason reason) {
        return new SetupRefusal(SetupRefusal.Reason.DEVICE, words(reason));
    }

    private static Text words(Reason reason) {
        return switch (reason) {
            case UNREACHABLE ->
                    new Text(
                            "Personne ne répond à cette adresse ; vérifiez l'adresse, le port et le réseau de la caméra.",
                            "Nobody answers at this address; check the address, the port and the camera's network.");
            case SLOW ->
                    new Text(
                            "La caméra ne finit pas de répondre ; réessayez, ou redémarrez-la.",
                            "The camera does not finish its answer; try again, or restart it.");
            case TOO_LARGE ->
                    new Text(
                            "La réponse est trop grande pour être celle d'une caméra ; vérifiez l'adresse.",
                            "The answer is too large to be a camera's; check the address.");
            case NOT_ONVIF ->
                    new Text(
                            "Ce qui répond là ne parle pas ONVIF ; activez ONVIF dans la caméra, ou tapez l'adresse de son flux.",
                            "What answers there does not speak ONVIF; switch ONVIF on in the camera, or type the address of its stream.");
            case UNAUTHORISED ->
                    new Text(
                            "La caméra refuse ce nom ou ce mot de passe ; certaines ont un compte ONVIF à part, à créer dans leurs réglages.",
                            "The camera refuses this name or password; some have a separate ONVIF account, made in their settings.");
            case CLEAR_PASSWORD ->
                    new Text(
                            "La caméra demande le mot de passe en clair, et Vigie ne l'envoie pas ainsi ; choisissez « digest » dans ses réglages.",
                            "The camera asks for the password in clear, and Vigie does not send it so; choose 'digest' in its settings.");
            case REFUSED ->
                    new Text(
                            "La caméra refuse ce qui lui est demandé ; tapez l'adresse de son flux.",
                            "The camera refuses what it is asked; type the address of its stream.");
            case ELSEWHERE ->
                    new Text(
                            "La caméra renvoie à une autre adresse, et Vigie ne suit pas ; donnez la bonne, peut-être en https://.",
                            "The camera sends to another address, and Vigie does not follow; give the right one, perhaps with https://.");
            case NO_STREAM ->
                    new Text(
                            "La caméra n'offre aucun flux RTSP ; activez-en un dans ses réglages.",
                            "The camera offers no RTSP stream; switch one on in its settings.");
        };
    }

    static SetupRefusal address() {
        return new SetupRefusal(
                SetupRefusal.Reason.MISTAKES,
                new Text(
                        "l'adresse d'une caméra ONVIF est une machine, avec port et chemin s'il le faut : 192.0.2.10, ou http://192.0.2.10:8080/onvif/device_service",
                        "the address of an ONVIF camera is a host, with port and path where needed: 192.0.2.10, or http://192.0.2.10:8080/onvif/device_service"));
    }

    static SetupRefusal login() {
        return new SetupRefusal(
                SetupRefusal.Reason.MISTAKES,
                new Text(
                        "le nom et le mot de passe tiennent sur une ligne de 200 signes",
                        "name and password fit on a line of 200 characters"));
    }

    static SetupRefusal certificate() {
        return new SetupRefusal(
                SetupRefusal.Reason.DEVICE,
                new Text(
                        "Personne ne répond du certificat de cette caméra ; demandez ses flux à nouveau et comparez l'empreinte.",
                        "Nobody vouches for this camera's certificate; ask for its streams again and compare the fingerprint."));
    }
}
