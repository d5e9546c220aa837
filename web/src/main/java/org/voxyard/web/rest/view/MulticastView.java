package org.voxyard.web.rest.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.media.api.LoopAddress;

/** A multicast group and a UDP port. */
@Schema(name = "Multicast", description = "A multicast group and a UDP port")
public record MulticastView(
        @Schema(description = "IPv4 multicast address, 224.0.0.0 to 239.255.255.255", examples = "239.192.7.1")
        @NotNull
        @Pattern(regexp = GROUP, message = "must be an IPv4 multicast address, 224.0.0.0 to 239.255.255.255")
        String group,

        @Schema(description = "UDP port", examples = "20001") @Min(1) @Max(65_535)
        int port) {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final String GROUP = "(22[4-9]|23[0-9])(\\." + OCTET + "){3}";

    static MulticastView of(LoopAddress address) {
        return new MulticastView(address.group(), address.port());
    }

    LoopAddress toAddress() {
        return new LoopAddress(group, port);
    }
}
