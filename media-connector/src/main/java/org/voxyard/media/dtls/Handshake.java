package org.voxyard.media.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Vector;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.UseSRTPData;
import org.voxyard.media.srtp.SrtpProfile;

/** What both roles of a handshake have in common: our limits, the check of the peer's certificate, the SRTP keys. */
final class Handshake {
    static final int TIMEOUT_MS = 20_000;
    static final int RESEND_MS = 250;
    static final int[] GROUPS = {NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.secp384r1};

    private static final int[] CIPHER_SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
    };
    private static final int[] SIGNATURES = {
        SignatureScheme.ecdsa_secp256r1_sha256,
        SignatureScheme.ecdsa_secp384r1_sha384,
        SignatureScheme.rsa_pss_rsae_sha256,
        SignatureScheme.rsa_pkcs1_sha256
    };

    private final DtlsTerms terms;
    private final Consumer<SrtpKeys> onKeys;
    private SrtpProfile profile;
    private TlsContext context;

    Handshake(DtlsTerms terms, Consumer<SrtpKeys> onKeys) {
        this.terms = terms;
        this.onKeys = onKeys;
    }

    /** BouncyCastle begins. */
    void begin(TlsContext itsContext) {
        context = itsContext;
    }

    /** Whether nothing is missing but the peer's Finished: BouncyCastle computes what it must say just before it waits for it. */
    boolean awaitsFinished() {
        SecurityParameters underWay = context.getSecurityParametersHandshake();
        return underWay == null || underWay.getPeerVerifyData() != null;
    }

    static boolean speaks(int group) {
        return Arrays.stream(GROUPS).anyMatch(ours -> ours == group);
    }

    DtlsIdentity identity() {
        return terms.identity();
    }

    int[] cipherSuites() {
        return CIPHER_SUITES.clone();
    }

    /** What the peer's certificate may be signed with; browsers have ECDSA, some gateways RSA. */
    @SuppressWarnings("JdkObsolete") // BouncyCastle's own type
    Vector<SignatureAndHashAlgorithm> signatures() {
        return Arrays.stream(SIGNATURES)
                .mapToObj(SignatureScheme::getSignatureAndHashAlgorithm)
                .collect(Collectors.toCollection(Vector::new));
    }

    /** All our profiles with an empty MKI, for a ClientHello. */
    UseSRTPData offeredProfiles() {
        return useSrtp(terms.profiles().stream().mapToInt(SrtpProfile::code).toArray());
    }

    /** The one chosen profile with an empty MKI, for a ServerHello. */
    UseSRTPData chosenProfile() {
        return useSrtp(profile.code());
    }

    /** As server: chooses the first of our profiles that the client offers too. */
    void choose(UseSRTPData offered) throws DtlsRefusal {
        int[] ids = offered == null ? new int[0] : offered.getProtectionProfiles();
        profile = terms.profiles().stream()
                .filter(ours -> Arrays.stream(ids).anyMatch(id -> id == ours.code()))
                .findFirst()
                .orElseThrow(
                        () -> refusal(AlertDescription.handshake_failure, "The peer offers no SRTP profile of ours."));
    }

    /** As client: takes the server's choice, which must be exactly one of our profiles (RFC 5764 §4.1.1). */
    void accept(UseSRTPData chosen) throws DtlsRefusal {
        if (chosen == null || chosen.getProtectionProfiles().length != 1 || chosen.getMki().length != 0) {
            throw refusal(AlertDescription.illegal_parameter, "The peer's choice of an SRTP profile is not valid.");
        }
        choose(chosen);
    }

    /** Throws unless the peer's own certificate is the one that its SDP promised. */
    void check(Certificate chain) throws IOException {
        if (chain == null || chain.isEmpty()) {
            throw refusal(AlertDescription.bad_certificate, "The peer sent no certificate.");
        }
        if (!terms.peer().matches(chain.getCertificateAt(0).getEncoded())) {
            throw refusal(
                    AlertDescription.bad_certificate, "The peer's certificate is not the one that its SDP promised.");
        }
    }

    /** Exports the keys; works only while BouncyCastle tells that the handshake is complete. */
    void complete() {
        onKeys.accept(SrtpKeys.export(context, profile));
    }

    private static UseSRTPData useSrtp(int... ids) {
        return new UseSRTPData(ids, new byte[0]);
    }

    private static DtlsRefusal refusal(short alertDescription, String sentence) {
        return new DtlsRefusal(alertDescription, sentence);
    }
}
