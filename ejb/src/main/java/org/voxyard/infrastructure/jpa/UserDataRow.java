package org.voxyard.infrastructure.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The JSON object that a user's consoles keep. */
@Entity
@Table(name = "user_data")
class UserDataRow {
    @Id
    @Column(name = "user_id")
    private String userId;

    @Column(nullable = false)
    private String json;

    protected UserDataRow() {}

    UserDataRow(String userId, String json) {
        this.userId = userId;
        this.json = json;
    }

    String json() {
        return json;
    }
}
