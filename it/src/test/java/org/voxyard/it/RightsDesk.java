package org.voxyard.it;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.voxyard.application.DirectoryService;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/**
 * Lets a test act as an administrator: {@code POST /rights} with role and loop sets a permission, with role and user makes
 * or ends a membership. Runs in the server beside the application and uses its services.
 */
@WebServlet("/rights")
public class RightsDesk extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(DirectoryService.class.getClassLoader());
        try {
            apply(request, CDI.current().select(DirectoryService.class).get());
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static void apply(HttpServletRequest request, DirectoryService directory) {
        RoleId role = new RoleId(request.getParameter("role"));
        String permission = request.getParameter("permission");
        if (permission != null) {
            directory.grant(
                    role,
                    new LoopId(request.getParameter("loop")),
                    Permission.valueOf(permission.toUpperCase(Locale.ROOT)));
        } else if (Boolean.parseBoolean(request.getParameter("member"))) {
            directory.admit(new UserId(request.getParameter("user")), role);
        } else {
            directory.dismiss(new UserId(request.getParameter("user")), role);
        }
    }
}
