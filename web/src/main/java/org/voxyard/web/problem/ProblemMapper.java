package org.voxyard.web.problem;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.voxyard.domain.access.AccessDeniedException;
import org.voxyard.domain.access.KeyReusedException;
import org.voxyard.domain.directory.DanglingReferenceException;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.StaleEntryException;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.web.WebLog;

/** Every exception that leaves a resource, or the request before it reaches one, as a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final WebLog LOG = WebLog.of(ProblemMapper.class);

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            return answer.getResponse();
        }
        return answer(problem(thrown));
    }

    private ProblemException problem(Throwable thrown) {
        return switch (thrown) {
            case ProblemException e -> e;
            case UnknownEntryException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage());
            case DirectoryConflictException e -> new ProblemException(ProblemType.CONFLICT, e.getMessage());
            case UnknownOperatorException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage());
            case NotPermittedException e -> new ProblemException(ProblemType.NOT_PERMITTED, e.getMessage());
            case AccessDeniedException e -> new ProblemException(ProblemType.FORBIDDEN, e.getMessage());
            case StaleEntryException e -> new ProblemException(ProblemType.PRECONDITION_FAILED, e.getMessage());
            case KeyReusedException e -> new ProblemException(ProblemType.KEY_REUSED, e.getMessage());
            case DanglingReferenceException e ->
                ProblemException.of(List.of(new Violation(e.attribute(), e.getMessage())));
            case EngineBusyException e ->
                new ProblemException(ProblemType.BUSY, "The audio engine is busy; try again.");
            case EJBException e when e.getCause() != null -> problem(e.getCause());
            case ProcessingException e when e.getCause() != null -> problem(e.getCause());
            case WebApplicationException e when e.getCause() instanceof ProblemException cause -> cause;
            case WebApplicationException e -> ContainerProblems.of(e).orElseGet(() -> unexpected(e));
            default -> unexpected(thrown);
        };
    }

    private Response answer(ProblemException problem) {
        ProblemType type = problem.type();
        Response.ResponseBuilder answer = Response.status(type.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(new Problem(
                        type.uri().toString(),
                        type.title(),
                        type.status(),
                        problem.getMessage(),
                        uri.getRequestUri().getRawPath(),
                        problem.violations()));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    private ProblemException unexpected(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.requestFailed(uri.getPath(), id, thrown);
        return new ProblemException(ProblemType.INTERNAL, "The server's log says why, at id " + id + ".");
    }
}
