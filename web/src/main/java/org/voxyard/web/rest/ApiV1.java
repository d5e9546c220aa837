package org.voxyard.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The native API. Its resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
public class ApiV1 extends Application {}
