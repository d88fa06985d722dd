package fr.vigie.server.station;

import fr.vigie.camera.SourceAddress;
import fr.vigie.language.Text;
import fr.vigie.vision.stream.StreamException;

/** What is said to people of a stream that could not be opened or read on. */
public final class StreamWords {

    private StreamWords() {}

    /** One sentence: what, where (the address without its secret), what to do. */
    public static Text of(StreamException failure, SourceAddress source) {
        return new Text(
                "« " + source.withoutSecret() + " » : " + french(failure),
                String.valueOf(failure.getMessage()));
    }

    private static String french(StreamException failure) {
        return switch (failure.reason()) {
            case NOT_FOUND ->
                    "ce fichier ou ce flux n'existe pas ; vérifiez le chemin ou l'adresse.";
            case NOT_READABLE ->
                    "ce fichier ne peut pas être lu ; vérifiez ses droits et qu'il s'agit bien"
                            + " d'un fichier.";
            case EMPTY -> "ce fichier est vide ; donnez-en un qui contient une vidéo.";
            case NOT_VIDEO -> "ce fichier n'est pas une vidéo ; donnez un fichier vidéo.";
            case NO_VIDEO_TRACK ->
                    "il n'y a pas d'images, seulement d'autres pistes ; donnez une vidéo.";
            case TRUNCATED -> "ce fichier est tronqué ; copiez-le de nouveau en entier.";
            case UNSUPPORTED ->
                    "ce format n'est pas pris en charge ; donnez un fichier ou une adresse"
                            + " rtsp:// en H.264, H.265, MPEG-4 ou MJPEG.";
            case UNREACHABLE ->
                    "la caméra ne répond pas ; vérifiez l'adresse, le réseau et qu'elle est"
                            + " allumée.";
            case REFUSED ->
                    "la connexion est refusée ; vérifiez le port et que le serveur RTSP tourne.";
            case UNAUTHORISED ->
                    "la caméra refuse l'accès ; vérifiez le nom d'utilisateur et le mot de passe.";
            case SENT_ELSEWHERE ->
                    "la caméra renvoie vers une autre machine, que Vigie n'appelle pas ; donnez"
                            + " l'adresse de cette machine.";
            case TIMED_OUT ->
                    "la caméra n'envoie rien dans le délai ; vérifiez le réseau et la caméra.";
            case BROKEN ->
                    "les données ne peuvent pas être lues plus loin ; vérifiez le fichier ou la"
                            + " caméra.";
            case CHANGED ->
                    "la taille des images a changé ; le flux est rouvert. Si cela se répète, réglez"
                            + " la caméra sur une seule taille.";
            case CLOSED -> "le flux a été fermé.";
        };
    }
}
