package org.voxyard.media.dtls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * Our key and self-signed certificate: ECDSA over P-256, made at start, valid for 30 days, with a random name. Peers know it
 * by its {@link #fingerprint} alone. Immutable; one serves every session of a process.
 */
public final class DtlsIdentity {
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    private static final String SIGNATURE = "SHA256withECDSA";

    private final BcTlsCrypto crypto;
    private final AsymmetricKeyParameter privateKey;
    private final Certificate chain;
    private final Fingerprint fingerprint;

    private DtlsIdentity(SecureRandom random, AsymmetricKeyParameter privateKey, byte[] certificateDer) {
        this.crypto = new BoundedTlsCrypto(random);
        this.privateKey = privateKey;
        this.chain = parse(crypto, certificateDer);
        this.fingerprint = Fingerprint.of(certificateDer);
    }

    /** Makes a new key and its certificate; takes some milliseconds. */
    public static DtlsIdentity create(SecureRandom random, Instant now) {
        AsymmetricCipherKeyPair keys = p256(random);
        return new DtlsIdentity(random, keys.getPrivate(), selfSign(keys, random, now));
    }

    /** For {@code a=fingerprint} of our offers. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    TlsCredentialedSigner credentials(TlsContext context) {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                crypto,
                privateKey,
                chain,
                SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.ecdsa_secp256r1_sha256));
    }

    private static Certificate parse(BcTlsCrypto crypto, byte[] certificateDer) {
        try {
            return new Certificate(new TlsCertificate[] {crypto.createCertificate(certificateDer)});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On BouncyCastle's own arithmetic for this curve: signing takes a fifth of what it does over the general one. */
    private static AsymmetricCipherKeyPair p256(SecureRandom random) {
        ECNamedDomainParameters curve = new ECNamedDomainParameters(
                SECObjectIdentifiers.secp256r1, CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve, random));
        return generator.generateKeyPair();
    }

    private static byte[] selfSign(AsymmetricCipherKeyPair keys, SecureRandom random, Instant now) {
        X500Name name = new X500Name("CN=" + randomName(random));
        try {
            return new X509v3CertificateBuilder(
                            name,
                            new BigInteger(63, random),
                            Date.from(now.minus(CLOCK_SKEW)),
                            Date.from(now.plus(LIFETIME)),
                            name,
                            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(keys.getPublic()))
                    .build(signer().build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("BouncyCastle signs with " + SIGNATURE, e);
        }
    }

    private static BcECContentSignerBuilder signer() {
        var signature = new DefaultSignatureAlgorithmIdentifierFinder().find(SIGNATURE);
        return new BcECContentSignerBuilder(signature, new DefaultDigestAlgorithmIdentifierFinder().find(signature));
    }

    private static String randomName(SecureRandom random) {
        byte[] name = new byte[8];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
