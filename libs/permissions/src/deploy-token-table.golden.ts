/**
 * What deploy tokens may do, as decided and reviewed: change it only together with the product's rules. They use packages of their
 * project, or of the projects below their group, whatever the visibility, and elsewhere what anybody may; and nothing but packages.
 *   y  allowed        s  refused: the token lacks the scope        -  refused
 *   .  hidden: answered as if nothing were there                   o  refused: the project's packages are switched off
 * Rows are those of the other table. On a group and on the instance, writing is decided coarsely: the package's project has the word.
 * Columns: tokens with the scope to read (r) and to write (w), of something else (--) and of this.
 */
export const deployTokenTable = `
                          r-- w-- r   w

package:read
  private, disabled       .   .   o   o
  private, private        .   .   y   y
  private, enabled        .   .   y   y
  private, public         y   y   y   y
  internal, disabled      .   .   o   o
  internal, private       .   .   y   y
  internal, enabled       .   .   y   y
  internal, public        y   y   y   y
  public, disabled        o   o   o   o
  public, private         -   -   y   y
  public, enabled         y   y   y   y
  public, public          y   y   y   y

package:publish
  private, disabled       .   .   o   o
  private, private        .   .   s   y
  private, enabled        .   .   s   y
  private, public         s   -   s   y
  internal, disabled      .   .   o   o
  internal, private       .   .   s   y
  internal, enabled       .   .   s   y
  internal, public        s   -   s   y
  public, disabled        o   o   o   o
  public, private         s   -   s   y
  public, enabled         s   -   s   y
  public, public          s   -   s   y

package:tag
  private, disabled       .   .   o   o
  private, private        .   .   s   y
  private, enabled        .   .   s   y
  private, public         s   -   s   y
  internal, disabled      .   .   o   o
  internal, private       .   .   s   y
  internal, enabled       .   .   s   y
  internal, public        s   -   s   y
  public, disabled        o   o   o   o
  public, private         s   -   s   y
  public, enabled         s   -   s   y
  public, public          s   -   s   y

package:deprecate
  private, disabled       .   .   o   o
  private, private        .   .   s   y
  private, enabled        .   .   s   y
  private, public         s   -   s   y
  internal, disabled      .   .   o   o
  internal, private       .   .   s   y
  internal, enabled       .   .   s   y
  internal, public        s   -   s   y
  public, disabled        o   o   o   o
  public, private         s   -   s   y
  public, enabled         s   -   s   y
  public, public          s   -   s   y

package:delete
  private, disabled       .   .   o   o
  private, private        .   .   s   y
  private, enabled        .   .   s   y
  private, public         s   -   s   y
  internal, disabled      .   .   o   o
  internal, private       .   .   s   y
  internal, enabled       .   .   s   y
  internal, public        s   -   s   y
  public, disabled        o   o   o   o
  public, private         s   -   s   y
  public, enabled         s   -   s   y
  public, public          s   -   s   y

nobody may pull from private: package:read
  private, public         .   .   y   y
  internal, public        .   .   y   y
  public, public          y   y   y   y

project:read
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

project:read_tokens
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

project:admin
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

project:delete
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

group:read
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

group:read_tokens
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

group:admin
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

group:create_project
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

group:create_subgroup
  private                 .   .   -   -
  internal                .   .   -   -
  public                  -   -   -   -

of a group: package:read
  private                 .   .   y   y
  internal                .   .   y   y
  public                  y   y   y   y

of a group: package:publish
  private                 .   .   s   y
  internal                .   .   s   y
  public                  s   y   s   y

of a group: package:tag
  private                 .   .   s   y
  internal                .   .   s   y
  public                  s   y   s   y

of a group: package:deprecate
  private                 .   .   s   y
  internal                .   .   s   y
  public                  s   y   s   y

of a group: package:delete
  private                 .   .   s   y
  internal                .   .   s   y
  public                  s   y   s   y

of the instance: package:read
                          y   y   y   y

of the instance: package:publish
                          s   y   s   y

of the instance: package:tag
                          s   y   s   y

of the instance: package:deprecate
                          s   y   s   y

of the instance: package:delete
                          s   y   s   y

of the instance: group:create_subgroup
                          -   -   -   -

of the instance: instance:admin
                          -   -   -   -
`;
